import { Button, Drawer, RadioGroup, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useResolveEmail } from "../../hooks/delivery/use-resolve-email";
import { useProblemText } from "../../hooks/use-problem-text";
import type { RecoveryEmail } from "../../lib/delivery/recovery-email";
import { DrawerHeader } from "../common/drawer-header";
import { ProblemHint } from "../common/problem-hint";

const ANSWERS = ["sent", "retry"] as const;

/** Lets a person say what became of a mail whose outcome nobody can tell from here. */
export function ResolveDrawer({ email }: { email: RecoveryEmail }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<string>();
  const { mutate: resolve, isPending, error } = useResolveEmail(email.id);
  const chosen = ANSWERS.find((known) => known === answer);

  const save = () => {
    if (chosen) {
      resolve(chosen, {
        onSuccess: () => {
          setOpen(false);
          toast.success(t("cartRecovery.delivery.resolve.done"));
        },
      });
    }
  };

  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary" className="self-start">
          {t("cartRecovery.delivery.resolve.action")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <DrawerHeader
          title={t("cartRecovery.delivery.resolve.title")}
          description={t("cartRecovery.delivery.resolve.description")}
        />
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          <RadioGroup
            value={answer ?? ""}
            onValueChange={setAnswer}
            aria-label={t("cartRecovery.delivery.resolve.title")}
          >
            {ANSWERS.map((value) => (
              <RadioGroup.ChoiceBox
                key={value}
                value={value}
                label={t(`cartRecovery.delivery.resolve.${value}.label`)}
                description={t(`cartRecovery.delivery.resolve.${value}.description`)}
              />
            ))}
          </RadioGroup>
          {error && <ProblemHint text={problemText(error)} />}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button size="small" disabled={!chosen} isLoading={isPending} onClick={save}>
            {t("actions.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}
