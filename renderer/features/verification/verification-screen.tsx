export const VerificationScreen = () => <p>VerificationScreen</p>
