-- How often the register was changed: who changes it counts here and so keeps others away until it is done; a
-- preview knows by it whether the register is still as it was.
create table enterprise.register (
    changes bigint not null
);
insert into enterprise.register (changes) values (0);
comment on table enterprise.register is '主体库变更计数，只有一行';
comment on column enterprise.register.changes is '每次变更加一，导入预览据此知道主体库是否已变';

alter table enterprise.register enable row level security;
alter table enterprise.register force row level security;
create policy work_of_the_product on enterprise.register using ((select scope.is_product()))
    with check ((select scope.is_product()));

comment on column roster.import.base is '预览时名单与主体库的变更次数之和';
