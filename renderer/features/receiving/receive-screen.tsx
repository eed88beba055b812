export const ReceiveScreen = () => <p>ReceiveScreen</p>
