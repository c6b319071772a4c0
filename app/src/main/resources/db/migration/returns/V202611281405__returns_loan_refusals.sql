create table returns.loan_refusal (
    month        date        not null,
    organisation text        not null,
    name         text        not null,
    rows         bigint      not null,
    wrong        bigint      not null,
    path         text        not null,
    sha256       text        not null,
    at           timestamptz not null,
    account      text        not null,
    primary key (month, organisation)
);
comment on table returns.loan_refusal is '未收下的贷款明细文件：每机构每月留最后一份的问题行，收下新文件即删';
comment on column returns.loan_refusal.name is '报送时的文件名';
comment on column returns.loan_refusal.rows is '文件的行数';
comment on column returns.loan_refusal.wrong is '有误的行数';
comment on column returns.loan_refusal.path is '问题行工作簿，相对数据目录';
comment on column returns.loan_refusal.sha256 is '工作簿的校验值，读取前核对';

alter table returns.loan_refusal enable row level security;
alter table returns.loan_refusal force row level security;
create policy own_read on returns.loan_refusal for select
    using ((select scope.role()) = 'SYSTEM' or returns.is_own(organisation));
create policy own_add on returns.loan_refusal for insert
    with check (returns.is_own(organisation));
create policy own_replace on returns.loan_refusal for update
    using (returns.is_own(organisation)) with check (returns.is_own(organisation));
create policy own_remove on returns.loan_refusal for delete
    using (returns.is_own(organisation));
