import { TestEnvironment } from "jest-environment-node";
import { type Postgres, startPostgres } from "../support/postgres";

/** Gives a spec file a PostgreSQL of its own, to be crashed without harm to the specs that run beside it. */
export default class OwnDatabase extends TestEnvironment {
  private postgres: Postgres | undefined;

  override async setup(): Promise<void> {
    await super.setup();
    this.postgres = await startPostgres();
    const { host, port, user, password } = this.postgres;
    Object.assign(this.global.process.env, {
      DB_HOST: host,
      DB_PORT: String(port),
      DB_USERNAME: user,
      DB_PASSWORD: password,
    });
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    await this.postgres?.stop();
  }
}
