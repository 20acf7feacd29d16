import { ImportDrawer } from "../../../components/imports/import-drawer";

const ImportPage = () => <ImportDrawer />;

export default ImportPage;
