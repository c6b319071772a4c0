-- A county sees which enterprises are invited as far as it sees enterprises.
drop policy invited_read on engagement.invitation;
create policy invited_read on engagement.invitation for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP')
    or ((select scope.role()) = 'COUNTY'
        and (organisation <> '' or operator in (select o.id from enterprise.operator o)))
    or (organisation = (select scope.organisation()) and (select scope.role()) in ('BANK', 'INSURER', 'ENTERPRISE'))
    or (operator in (select enterprise.of_caller())));
