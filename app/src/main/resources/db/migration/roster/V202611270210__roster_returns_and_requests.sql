create table roster.indicator_return (
    entry   bigint not null references roster.entry,
    period  date   not null check (extract(day from period) = 1),
    figures jsonb  not null,
    sender  text   not null,
    account text   not null,
    sent_at timestamptz not null,
    primary key (entry, period)
);
comment on table roster.indicator_return is '条目的关键指标报送';
comment on column roster.indicator_return.period is '报告期的第一天';

create table roster.flag_step (
    id      bigint generated always as identity primary key,
    entry   bigint not null references roster.entry,
    step    text   not null check (step in ('FLAGGED', 'KEPT', 'REMOVED')),
    reason  text   not null,
    account text   not null,
    at      timestamptz not null
);
create index flag_step_by_entry on roster.flag_step (entry, id);
comment on table roster.flag_step is '待复核条目的处理记录，不改不删';

create table roster.request (
    id           bigint generated always as identity primary key,
    roster       text   not null references roster.roster,
    kind         text   not null check (kind in ('CORRECTION', 'DECLARATION')),
    organisation text   not null,
    operator     bigint,
    entry        bigint references roster.entry,
    text         text   not null,
    fields       jsonb  not null,
    account      text   not null,
    asked_at     timestamptz not null,
    state        text   not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    answer       text   not null default '',
    import       bigint references roster.import,
    answered_by  text,
    answered_at  timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);
create index request_of_roster on roster.request (roster, state, id);
create index request_of_organisation on roster.request (organisation, id);
comment on table roster.request is '企业的更正申请和自主申报';

create table roster.webhook (
    organisation text primary key,
    url          text not null,
    secret       text not null,
    account      text not null,
    set_at       timestamptz not null
);
comment on table roster.webhook is '接收单位的推送地址';

create table roster.delivery (
    push         bigint primary key references roster.push,
    attempts     int  not null default 0,
    due_at       timestamptz not null,
    delivered_at timestamptz,
    given_up_at  timestamptz,
    outcome      text not null default ''
);
create index delivery_due on roster.delivery (due_at) where delivered_at is null and given_up_at is null;
comment on table roster.delivery is '推送到接收地址的投递，失败的按间隔重试';

do $$
declare
    it text;
begin
    foreach it in array array['indicator_return', 'flag_step', 'request', 'webhook', 'delivery'] loop
        execute format('alter table roster.%I enable row level security', it);
        execute format('alter table roster.%I force row level security', it);
        execute format('create policy product on roster.%I using ((select scope.role()) = ''SYSTEM'')'
            || ' with check ((select scope.role()) = ''SYSTEM'')', it);
    end loop;
end $$;
create policy administration_reads on roster.indicator_return for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP')
    or entry in (select m.entry from roster.member m));
create policy administration_reads on roster.flag_step for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR', 'DEPARTMENT', 'GROUP'));
create policy concerned_read on roster.request for select using (
    (select scope.role()) in ('OFFICE', 'AUDITOR')
    or (organisation = (select scope.organisation()) and (select scope.role()) <> 'ADMINISTRATOR')
    or exists (select from roster.roster r where r.code = request.roster and r.owner = (select scope.organisation())
                                             and (select scope.role()) <> 'ADMINISTRATOR'));
create policy own_read on roster.webhook for select using (
    organisation = (select scope.organisation()) and (select scope.role()) not in ('ADMINISTRATOR', 'AUDITOR'));
create policy own_read on roster.delivery for select using (push in (select id from roster.push));
