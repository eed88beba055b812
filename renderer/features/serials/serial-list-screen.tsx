export const SerialListScreen = () => <p>SerialListScreen</p>
