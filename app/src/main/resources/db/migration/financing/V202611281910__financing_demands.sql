create table financing.demand (
    id            bigint generated always as identity primary key,
    operator      bigint not null,
    organisation  text   not null,
    county        text   not null,
    amount_fen    bigint not null check (amount_fen > 0),
    term_months   int    not null check (term_months > 0),
    purpose       text   not null,
    area          text   not null,
    collateral    text[],
    tax_grade     text   not null default '',
    registered_on date,
    asked_at      timestamptz not null,
    asked_by      text   not null
);
create index demand_by_operator on financing.demand (operator);
comment on table financing.demand is '融资需求';
comment on column financing.demand.organisation is '提出的单位：企业本身，或代为登记的县区、专班办公室';
comment on column financing.demand.collateral is '可提供的担保物；空值为未说明';
comment on column financing.demand.registered_on is '登记注册日期；空值为未说明';

-- What was on offer when the demand was made, in the versions of that day: a later change of a product changes no answer.
create table financing.demand_product (
    demand  bigint not null references financing.demand,
    product bigint not null,
    version int    not null,
    primary key (demand, product),
    foreign key (product, version) references financing.product_version (product, version)
);
comment on table financing.demand_product is '融资需求提出时在售的金融产品及其版本';
revoke update, delete on financing.demand_product from "${app}";

do $$
declare
    it text;
begin
    foreach it in array array['demand', 'demand_product'] loop
        execute format('alter table financing.%I enable row level security', it);
        execute format('alter table financing.%I force row level security', it);
        execute format('create policy work_of_the_product on financing.%I using ((select scope.is_product()))'
            || ' with check ((select scope.is_product()))', it);
    end loop;
end $$;
-- An enterprise's demand is its own, its county's and of those who follow the whole city; no bank's yet.
create policy concerned_read on financing.demand for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR')
    or ((select scope.role()) = 'COUNTY' and county = (select scope.organisation()))
    or ((select scope.role()) = 'ENTERPRISE' and operator in (select enterprise.of_caller())));
create policy concerned_read on financing.demand_product for select using (
    demand in (select d.id from financing.demand d));
