alter table notification.notice add column mailed boolean not null default true;
comment on column notification.notice.mailed is '已转为待发邮件；未接通邮件服务器时一开始就为真';
create index notice_to_mail on notification.notice (id) where not mailed;

create table notification.letter (
    id      bigint generated always as identity primary key,
    notice  bigint      not null references notification.notice,
    account text        not null,
    state   text        not null default 'WAITING'
            check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    tries   int         not null default 0,
    due_at  timestamptz not null,
    done_at timestamptz,
    unique (notice, account)
);
create index letter_waiting on notification.letter (id) where state = 'WAITING';
comment on table notification.letter is '邮件通知：每条通知对每个账号至多一封；不存邮箱地址';
comment on column notification.letter.state is '待发、已交出但结果未知（不再重发）、已发、放弃';

alter table notification.letter enable row level security;
alter table notification.letter force row level security;
create policy product_only on notification.letter
    using (scope.role() = 'SYSTEM') with check (scope.role() = 'SYSTEM');

create policy product_turns_to_mail on notification.notice for update
    using (scope.role() = 'SYSTEM') with check (scope.role() = 'SYSTEM');
grant update (mailed) on notification.notice to "${app}";
