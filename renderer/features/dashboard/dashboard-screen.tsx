export const DashboardScreen = () => <p>DashboardScreen</p>
