import { describe, expect, it } from 'vitest';
import { PERMISSION_AREAS } from '@/lib/format/permission-areas';
import { conflictsOf, GRANTABLE, isGrantable, mixesAdministration, withViews } from './own-role';
import { can, PERMISSIONS, type Actor, type Permission } from './permissions';

const holder = (...grants: Permission[]): Actor => ({
  id: 9,
  name: '出纳',
  role: 'own',
  ownRole: { name: '出纳', grants },
  mustChangePassword: false,
});

describe('what can be granted', () => {
  it('is all that a person may do but for what everybody may, in one matrix without gaps or twins', () => {
    for (const never of ['day.close', 'company.set-up', 'home.view', 'account.change-password'] as const)
      expect(isGrantable(never)).toBe(false);
    const shown = PERMISSION_AREAS.flatMap(({ permissions }) => permissions);
    expect([...shown].sort()).toEqual([...GRANTABLE].sort());
    expect(PERMISSION_AREAS.filter(({ permissions }) => permissions.length === 0)).toEqual([]);
  });
});

describe('a holder', () => {
  it('may do what was granted and what everybody may, and nothing else', () => {
    const cashier = holder('repayment.post', 'loan.view');
    expect(can(cashier, 'repayment.post')).toBe(true);
    expect(can(cashier, 'home.view')).toBe(true);
    const others = (Object.keys(PERMISSIONS) as Permission[]).filter(
      (one) => isGrantable(one) && one !== 'repayment.post' && one !== 'loan.view',
    );
    expect(others.filter((one) => can(cashier, one))).toEqual([]);
  });

  it('may do nothing before his first own password, and nothing without a role', () => {
    expect(can({ ...holder('loan.view'), mustChangePassword: true }, 'loan.view')).toBe(false);
    expect(can({ id: 9, name: '无', role: 'own', mustChangePassword: false }, 'loan.view')).toBe(false);
  });
});

describe('the acts as they work', () => {
  it('come with what they are done to', () => {
    expect(withViews(['repayment.post'])).toEqual(['loan.view', 'repayment.post']);
    expect(new Set(withViews(['waiver.approve']))).toEqual(
      new Set(['loan.view', 'approval.view', 'waiver.approve']),
    );
    expect(withViews(['disbursement.release'])).toContain('approval.view');
    expect(withViews(['application.approve'])).not.toContain('approval.view');
    expect(withViews(['application.create'])).toContain('customer.view');
    expect(withViews(['lpr.approve'])).toEqual(['lpr.approve']);
  });
});

describe('what does not go together', () => {
  it('is maker and checker of one act, and the pairs of the trade', () => {
    expect(conflictsOf(['waiver.request', 'waiver.approve', 'refund.request'])).toEqual([
      { first: 'waiver.request', second: 'waiver.approve' },
    ]);
    expect(conflictsOf(['disbursement.request', 'disbursement.release'])).toHaveLength(1);
    expect(conflictsOf(['application.investigate', 'application.approve'])).toHaveLength(1);
    expect(conflictsOf(['customer.create', 'application.create', 'repayment.post'])).toEqual([]);
  });

  it('is, and stays refused, running the portal and lending with it; looking is no doing', () => {
    expect(mixesAdministration(['user.create', 'repayment.post'])).toBe(true);
    expect(mixesAdministration(['user.view', 'audit.view', 'repayment.post'])).toBe(false);
    expect(mixesAdministration(['user.create', 'loan.view'])).toBe(false);
  });
});
