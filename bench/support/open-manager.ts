import { knex } from "@medusajs/framework/mikro-orm/knex";
import { type EntityManager, MikroORM } from "@medusajs/framework/mikro-orm/postgresql";

export type OpenManager = {
  /** Runs the plugin's statements in one transaction, as its module does. */
  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  /** The same, and then undoes what they did. */
  tryOut<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** What the plugin's operations and queries run on, without a Medusa around it. */
export async function openManager(url: string): Promise<OpenManager> {
  // On a pool that is made outside, as Medusa's is: otherwise times come as texts.
  const pool = knex({ client: "pg", connection: url, pool: { min: 1, max: 3 } });
  const orm = await MikroORM.init({
    clientUrl: url,
    driverOptions: pool,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  return {
    transaction: (work) => orm.em.fork().transactional(work),
    async tryOut(work) {
      const manager = orm.em.fork();
      await manager.begin();
      try {
        return await work(manager);
      } finally {
        await manager.rollback();
      }
    },
    async close() {
      await orm.close(true);
      await pool.destroy();
    },
  };
}
