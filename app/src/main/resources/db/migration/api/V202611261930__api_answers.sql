create schema api;
comment on schema api is '接口';

create table api.answer (
    account      text        not null,
    key          text        not null,
    request      text        not null,
    status       int         not null,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    at           timestamptz not null,
    primary key (account, key)
);
create index answer_at on api.answer (at);
comment on table api.answer is '已完成的幂等调用及其应答，保留 24 小时';
comment on column api.answer.key is '调用方给出的 Idempotency-Key';
comment on column api.answer.body is '应答正文；含一次性口令或令牌的不留存，为空';
comment on column api.answer.request is '请求指纹（SHA-256），同一个键不得用于另一个请求';

alter table api.answer enable row level security;
alter table api.answer force row level security;
create policy own_are_read on api.answer for select
    using (account = scope.account() or scope.role() = 'SYSTEM');
create policy own_are_kept on api.answer for insert with check (account = scope.account());
create policy own_are_renewed on api.answer for update
    using (account = scope.account()) with check (account = scope.account());
create policy old_are_forgotten on api.answer for delete using (scope.role() = 'SYSTEM');
