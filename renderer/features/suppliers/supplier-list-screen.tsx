export const SupplierListScreen = () => <p>SupplierListScreen</p>
