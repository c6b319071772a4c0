-- A notice to an organisation is for the people who work for it, one to an account for that account.
drop policy own_are_read on notification.notice;
create policy own_people_read on notification.notice for select
    using (scope.role() = 'SYSTEM' or account = scope.account()
           or (account is null and scope.works_for(organisation)));

drop policy own_are_marked on notification.notice;
create policy own_people_mark on notification.notice for update
    using (account = scope.account() or (account is null and scope.works_for(organisation)))
    with check (account = scope.account() or (account is null and scope.works_for(organisation)));

drop policy signed_in_tell on notification.notice;
create policy people_at_work_tell on notification.notice for insert
    with check (scope.role() not in ('', 'ADMINISTRATOR', 'AUDITOR'));

-- What was told stays as it was told.
revoke update, delete on notification.notice from "${app}";
grant update (read_at, read_by) on notification.notice to "${app}";
