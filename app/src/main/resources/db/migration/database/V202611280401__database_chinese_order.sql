-- Names are ordered by pinyin where the database has the rules for it, by their characters otherwise.
do $$
begin
    if exists (select from pg_collation where collname = 'zh-x-icu') then
        create collation scope.chinese from "zh-x-icu";
    else
        create collation scope.chinese from "C";
    end if;
end $$;
comment on collation scope.chinese is '中文名称的排序';
