export const OrderListScreen = () => <p>OrderListScreen</p>
