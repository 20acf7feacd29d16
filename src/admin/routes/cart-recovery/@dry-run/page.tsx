import { DryRunDrawer } from "../../../components/decision/dry-run-drawer";

const DryRunPage = () => <DryRunDrawer />;

export default DryRunPage;
