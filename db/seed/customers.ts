// Enters the demo's customers, with the people around some of them.
import { createCustomer } from '@/lib/commands/customer/create';
import { seedCustomers, type SeedCustomer } from './people';
import type { Scene } from './scene';
import type { Staff } from './staff';

export const CUSTOMER_COUNT = 60;

const RELATIONS_OF: Record<SeedCustomer['kind'], string> = {
  person: 'spouse',
  farmer: 'spouse',
  self_employed: 'guarantor',
  company: 'shareholder',
};

/** Customers in the order of `seedCustomers`; the answer maps that order to their ids. */
export async function openCustomers(scene: Scene, staff: Staff): Promise<readonly number[]> {
  const ids: number[] = [];
  const people = seedCustomers(CUSTOMER_COUNT);
  for (const [index, person] of people.entries()) {
    const { customerId } = await scene.act(staff.operators[index % 2 === 0 ? 0 : 1], createCustomer, {
      ...person,
      bankAccountName: '',
      note: '',
      people: relatedTo(people, index),
    });
    ids.push(customerId);
  }
  return ids;
}

/** Two of three customers bring somebody: another of the demo's natural persons. */
function relatedTo(people: readonly SeedCustomer[], index: number) {
  const self = people[index];
  const other = people.slice(index + 1).find((one) => one.kind !== 'company');
  if (!self || !other || index % 3 === 2) return [];
  return [
    {
      relation: RELATIONS_OF[self.kind],
      name: other.name,
      identityNumber: other.identityNumber,
      phone: other.phone,
    },
  ];
}
