export const ProductListScreen = () => <p>ProductListScreen</p>
