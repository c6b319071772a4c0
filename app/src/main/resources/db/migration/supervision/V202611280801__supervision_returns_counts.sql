create table supervision.returns_count (
    month        date not null references supervision.month,
    organisation text not null,
    owed         int  not null,
    received     int  not null,
    accepted     int  not null,
    primary key (month, organisation)
);
comment on table supervision.returns_count is '数据报送进度：每月每个机构应报、已报、已采纳的报表数';

alter table supervision.returns_count enable row level security;
alter table supervision.returns_count force row level security;
create policy seen_by_own_and_office on supervision.returns_count for select
    using ((select scope.sees_all()) or organisation = (select scope.organisation()));
create policy told_of_own_or_by_reviewers_add on supervision.returns_count for insert
    with check ((select scope.role()) in ('OFFICE', 'REGULATOR', 'SYSTEM')
                or organisation = (select scope.organisation()));
create policy told_of_own_or_by_reviewers on supervision.returns_count for update
    using ((select scope.role()) in ('OFFICE', 'REGULATOR', 'SYSTEM')
           or organisation = (select scope.organisation()))
    with check ((select scope.role()) in ('OFFICE', 'REGULATOR', 'SYSTEM')
                or organisation = (select scope.organisation()));
