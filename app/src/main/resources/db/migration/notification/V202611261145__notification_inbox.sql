create schema notification;
comment on schema notification is '通知';

create table notification.notice (
    id           bigint generated always as identity primary key,
    organisation text        not null,
    account      text,
    key          text        not null,
    arguments    text[]      not null default '{}',
    link         text        not null,
    at           timestamptz not null,
    read_at      timestamptz,
    read_by      text
);
create index notice_unread on notification.notice (organisation, id) where read_at is null;
create index notice_of_organisation on notification.notice (organisation, id desc);
comment on table notification.notice is '通知；account 为空表示发给整个单位';
comment on column notification.notice.key is '文案键，按读者的语言显示';

alter table notification.notice enable row level security;
alter table notification.notice force row level security;
create policy own_are_read on notification.notice for select
    using (scope.role() = 'SYSTEM' or (organisation = scope.organisation()
           and (account is null or account = scope.account())));
create policy own_are_marked on notification.notice for update
    using (organisation = scope.organisation() and (account is null or account = scope.account()))
    with check (organisation = scope.organisation());
create policy signed_in_tell on notification.notice for insert with check (scope.role() <> '');
