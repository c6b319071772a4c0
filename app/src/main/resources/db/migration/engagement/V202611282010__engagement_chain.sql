create table engagement.engagement (
    id              bigint generated always as identity primary key,
    roster          text    not null,
    entry           bigint  not null,
    operator        bigint,
    name            text    not null,
    project         text    not null default '',
    county          text    not null default '',
    tier            text    not null default '',
    unit            text    not null default '',
    version         int     not null,
    opened_on       date    not null,
    ended_on        date,
    ended_because   text    not null default ''
                    check (ended_because in ('', 'LEFT', 'MERGED', 'REASSIGNED')),
    ended_words     text    not null default '',
    visited_on      date,
    need_on         date,
    need_fen        bigint,
    need_months     int,
    no_need         boolean not null default false,
    credited_on     date,
    credited_fen    bigint,
    lent_on         date,
    lent_fen        bigint,
    confirmed_month date    check (extract(day from confirmed_month) = 1),
    followed_on     date,
    not_reached_on  date,
    last_on         date,
    next_on         date,
    stage           text    not null generated always as (
        case when lent_on is not null and confirmed_month is not null then 'CONFIRMED'
             when lent_on is not null then 'CLAIMED'
             when credited_on is not null then 'CREDITED'
             when need_on is not null and no_need then 'NO_NEED'
             when need_on is not null then 'NEED'
             when visited_on is not null then 'VISITED'
             when not_reached_on is not null then 'NOT_REACHED'
             else 'NEW' end) stored,
    check ((ended_on is null) = (ended_because = ''))
);
create unique index engagement_open on engagement.engagement (roster, entry, unit) where ended_on is null;
create index engagement_of_unit on engagement.engagement (unit, id);
create index engagement_of_county on engagement.engagement (county, id);
create index engagement_of_operator on engagement.engagement (operator);
create index engagement_lent on engagement.engagement (unit, lent_on) where lent_on is not null;
comment on table engagement.engagement is '走访对接：名单上的一户与须走访它的单位';
comment on column engagement.engagement.unit is '走访单位；空表示尚未指定';
comment on column engagement.engagement.opened_on is '入库版本的发布日，步骤不得早于这一天';
comment on column engagement.engagement.ended_words is '结束的缘由';
comment on column engagement.engagement.visited_on is '首次走访日；本列及以下由步骤算出';
comment on column engagement.engagement.need_fen is '最近一次摸排的融资需求，分';
comment on column engagement.engagement.credited_fen is '授信合计，分';
comment on column engagement.engagement.lent_fen is '自报放款合计，分';
comment on column engagement.engagement.confirmed_month is '贷款明细报送中证实放款的月份；空表示未证实';
comment on column engagement.engagement.next_on is '最近一步约定的下次联系日';

create table engagement.step (
    id          bigint generated always as identity primary key,
    engagement  bigint  not null references engagement.engagement,
    kind        text    not null check (kind in ('VISITED', 'NOT_REACHED', 'NEED', 'CREDITED', 'LENT', 'FOLLOWED_UP')),
    day         date    not null,
    person      text    not null,
    result      text    not null default '',
    amount_fen  bigint  check (amount_fen > 0),
    term_months int     check (term_months between 1 and 600),
    purpose     text    not null default '',
    no_need     boolean not null default false,
    next_on     date    check (next_on >= day),
    note        text    not null default '',
    print       text    not null,
    unit        text    not null,
    account     text    not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_because text,
    check (not no_need or (kind = 'NEED' and amount_fen is null)),
    check (kind not in ('CREDITED', 'LENT') or amount_fen is not null)
);
create unique index step_once on engagement.step (engagement, print) where withdrawn_at is null;
create index step_by_day on engagement.step (engagement, day desc, id desc);
comment on table engagement.step is '走访、需求、授信、放款、回访的每一步；撤回的保留';
comment on column engagement.step.print is '内容的指纹：同一步重复登记只留一条';

-- Who was where when, and nothing else: other units that must visit the same firm may read it.
create table engagement.visit (
    step     bigint primary key references engagement.step,
    roster   text   not null,
    entry    bigint not null,
    operator bigint,
    county   text   not null,
    unit     text   not null,
    day      date   not null
);
create index visit_of_operator on engagement.visit (operator, day desc);
create index visit_of_entry on engagement.visit (entry, day desc);
comment on table engagement.visit is '某日某单位走访过某户：只含日期和单位，供其他走访单位避免重复上门';

create table engagement.step_file (
    id          uuid   primary key,
    step        bigint not null references engagement.step,
    name        text   not null,
    media_type  text   not null,
    bytes       bigint not null,
    sha256      text   not null,
    uploaded_at timestamptz not null,
    account     text   not null,
    unique (step, sha256)
);
comment on table engagement.step_file is '走访照片和附件';

create table engagement.sheet_upload (
    id          uuid primary key,
    unit        text not null,
    account     text not null,
    name        text not null,
    rows        jsonb not null,
    uploaded_at timestamptz not null,
    applied_at  timestamptz
);
comment on table engagement.sheet_upload is '批量登记的工作簿，先预览后登记';

do $$
declare
    it text;
begin
    foreach it in array array['engagement', 'step', 'visit', 'step_file', 'sheet_upload'] loop
        execute format('alter table engagement.%I enable row level security', it);
        execute format('alter table engagement.%I force row level security', it);
        execute format('create policy work_of_the_product on engagement.%I using ((select scope.is_product()))'
            || ' with check ((select scope.is_product()))', it);
    end loop;
end $$;

-- The office, groups, regulators and the auditor read all of them, a department those of its own rosters, a county its
-- own enterprises', a bank or insurer its own. What a bank found out is none of another bank's business.
create policy concerned_read on engagement.engagement for select using (
    (select scope.role()) in ('OFFICE', 'GROUP', 'REGULATOR', 'AUDITOR')
    or ((select scope.role()) = 'DEPARTMENT'
        and roster in (select r.code from roster.roster r where r.owner = (select scope.organisation())))
    or ((select scope.role()) = 'COUNTY'
        and (county = (select scope.organisation()) or unit = (select scope.organisation())))
    or ((select scope.role()) in ('BANK', 'INSURER') and unit = (select scope.organisation())));
create policy concerned_read on engagement.step for select using (
    (select scope.role()) in ('OFFICE', 'GROUP', 'REGULATOR', 'AUDITOR')
    or engagement in (select g.id from engagement.engagement g));
create policy concerned_read on engagement.step_file for select using (
    (select scope.role()) in ('OFFICE', 'GROUP', 'REGULATOR', 'AUDITOR')
    or step in (select s.id from engagement.step s));
create policy concerned_read on engagement.visit for select using (
    (select scope.role()) in ('OFFICE', 'GROUP', 'REGULATOR', 'AUDITOR')
    or ((select scope.role()) = 'DEPARTMENT'
        and roster in (select r.code from roster.roster r where r.owner = (select scope.organisation())))
    or ((select scope.role()) = 'COUNTY' and county = (select scope.organisation()))
    or ((select scope.role()) in ('BANK', 'INSURER', 'COUNTY')
        and (operator in (select g.operator from engagement.engagement g)
             or entry in (select g.entry from engagement.engagement g)))
    or ((select scope.role()) = 'ENTERPRISE' and operator in (select enterprise.of_caller())));
create policy own_read on engagement.sheet_upload for select using (
    unit = (select scope.organisation()) and (select scope.role()) not in ('ADMINISTRATOR', 'AUDITOR'));

create view fact.engagement as
select g.id as engagement, g.roster, g.entry, coalesce(n.stands, g.operator) as enterprise, g.county, g.tier,
       g.unit as organisation, g.version, g.opened_on, g.ended_on, g.ended_because, g.visited_on, g.need_on,
       g.need_fen, g.no_need, g.credited_on, g.credited_fen, g.lent_on, g.lent_fen, g.confirmed_month,
       g.followed_on, g.next_on, g.stage
  from engagement.engagement g
  left join fact.enterprise_number n on n.enterprise = g.operator;
comment on view fact.engagement is '走访对接：名单上的一户与须走访它的单位，及其进度';
create view fact.engagement_step as
select s.id as step, s.engagement, g.roster, g.entry, coalesce(n.stands, g.operator) as enterprise, g.county,
       s.unit as organisation, s.kind, s.day, s.amount_fen, s.term_months, s.no_need, s.next_on, s.recorded_at
  from engagement.step s
  join engagement.engagement g on g.id = s.engagement
  left join fact.enterprise_number n on n.enterprise = g.operator
 where s.withdrawn_at is null;
comment on view fact.engagement_step is '走访、需求、授信、放款、回访的每一步，不含撤回的';
