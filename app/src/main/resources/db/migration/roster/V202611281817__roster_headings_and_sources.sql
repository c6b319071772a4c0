-- What a person said of one heading holds wherever it stands: in another order, beside other columns.
create table roster.heading (
    roster   text not null references roster.roster,
    sender   text not null,
    title    text not null,
    field    text not null,
    account  text not null,
    confirmed_at timestamptz not null,
    primary key (roster, sender, title)
);
comment on table roster.heading is '报送单位确认过的栏目标题';
comment on column roster.heading.field is '对应的名单栏目；空表示不导入这一列';
alter table roster.heading enable row level security;
alter table roster.heading force row level security;
create policy work_of_the_product on roster.heading using ((select scope.is_product()))
    with check ((select scope.is_product()));
create policy own_read on roster.heading for select using (
    sender = (select scope.organisation()) and (select scope.role()) not in ('ADMINISTRATOR', 'AUDITOR'));

-- A workbook may hold several of a roster's lists, sheet by sheet or row by row.
alter table roster.staged add column source text;
comment on column roster.staged.source is '本行所属的来源名单；空的随本次导入';
