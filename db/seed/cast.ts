// The customers as the demo comes to know them: each is entered on the day of the first business, by one of the operators.
import { createCustomer } from '@/lib/commands/customer/create';
import type { Actor } from '@/lib/domain/access/permissions';
import { assert } from '@/lib/domain/refusal';
import { seedCustomers, type SeedCustomer } from './people';
import type { Scene } from './scene';
import type { Staff } from './staff';

export class Cast {
  private readonly byKey = new Map(seedCustomers().map((one, index) => [one.key, { ...one, index }]));
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly scene: Scene,
    private readonly staff: Staff,
  ) {}

  customer(key: string): SeedCustomer {
    const found = this.byKey.get(key);
    assert(found, `nobody in the roster is called ${key}`);
    return found;
  }

  /** 客户经理: the operator who looks after the customer. */
  managerOf(key: string): Actor {
    return this.staff.operators[(this.byKey.get(key)?.index ?? 0) % 2 === 0 ? 0 : 1];
  }

  /** The customer's id; a newcomer is entered first. */
  async idOf(key: string): Promise<number> {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const { key: _key, born: _born, people, ...particulars } = this.customer(key);
    const { customerId } = await this.scene.act(this.managerOf(key), createCustomer, {
      ...particulars,
      note: '',
      people: people.filter((one) => one.name !== key),
    });
    this.ids.set(key, customerId);
    return customerId;
  }
}
