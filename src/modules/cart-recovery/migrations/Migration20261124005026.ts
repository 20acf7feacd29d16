import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124005026 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "recovery_decision" add column if not exists "inputs" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "recovery_decision" drop column if exists "inputs";`);
  }

}
