create schema financing;
comment on schema financing is '融资';

create table financing.product (
    id   bigint generated always as identity primary key,
    bank text not null,
    name text not null,
    version int not null check (version > 0),
    unpublished    text not null default '',
    unpublished_at timestamptz,
    unpublished_by text not null default '',
    unique (bank, name)
);
comment on table financing.product is '金融产品';
comment on column financing.product.name is '现行版本的名称，一家银行内不重复';
comment on column financing.product.unpublished is '下架理由；空为在架';

create table financing.product_version (
    product     bigint not null references financing.product,
    version     int    not null,
    name        text   not null,
    type        text   not null,
    area        text   not null,
    least_fen   bigint not null check (least_fen >= 0),
    most_fen    bigint not null check (most_fen >= least_fen),
    months      int    not null check (months > 0),
    rate_from   int    check (rate_from >= 0),
    rate_to     int    check (rate_to >= rate_from),
    guarantees  text[] not null,
    collateral  text[] not null,
    summary     text   not null,
    materials   text   not null,
    contact     text   not null,
    rule        text   not null,
    valid_from  date   not null,
    valid_until date   check (valid_until >= valid_from),
    written_at  timestamptz not null,
    written_by  text   not null,
    primary key (product, version)
);
comment on table financing.product_version is '金融产品的版本，写下后不再改动';
comment on column financing.product_version.months is '最长期限（月）';
comment on column financing.product_version.rate_from is '年利率下限（基点）';
comment on column financing.product_version.rule is '准入规则文本';
revoke update, delete on financing.product_version from "${app}";

do $$
declare
    it text;
begin
    foreach it in array array['product', 'product_version'] loop
        execute format('alter table financing.%I enable row level security', it);
        execute format('alter table financing.%I force row level security', it);
        execute format('create policy work_of_the_product on financing.%I using ((select scope.is_product()))'
            || ' with check ((select scope.is_product()))', it);
    end loop;
end $$;
-- What is on offer is for everybody who works with it; what was taken down for its bank and those who watch.
create policy offered_read on financing.product for select using (
    (select scope.role()) in ('OFFICE', 'REGULATOR', 'AUDITOR')
    or ((select scope.role()) in ('GROUP', 'DEPARTMENT', 'COUNTY', 'INSURER', 'ENTERPRISE') and unpublished = '')
    or ((select scope.role()) = 'BANK' and (unpublished = '' or bank = (select scope.organisation()))));
create policy offered_read on financing.product_version for select using (
    product in (select p.id from financing.product p));
