export const SettingsScreen = () => <p>SettingsScreen</p>
