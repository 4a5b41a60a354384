import { describe, expect, it } from 'vitest';
import { assigned } from './import.svelte';

describe('a column that takes a role', () => {
  it('leaves the role it had, which then is switched off and not recognised again', () => {
    const columns = { amount: 'Сумма', client: 'Контрагент' };
    expect(assigned(columns, 'Контрагент', 'segment')).toEqual({
      amount: 'Сумма',
      client: '',
      segment: 'Контрагент',
    });
  });

  it('takes the role over from the column that had it', () => {
    expect(assigned({ amount: 'Сумма' }, 'Итого', 'amount')).toEqual({ amount: 'Итого' });
  });

  it('can have none', () => {
    expect(assigned({ amount: 'Сумма' }, 'Сумма', '')).toEqual({ amount: '' });
  });
});
