-- 陆, 伍, 玖 in a name are words, not the numbers 6, 5, 9, unless something is counted by them
-- (FormalNumerals). Names stored before are written as they are read now.
create function enterprise.read_anew(name text, normal text) returns text
language plpgsql as $$
declare
    formal constant text := '零壹贰叁肆伍陆柒捌玖拾佰';
    plain constant text := '〇一二三四五六七八九十百';
    at int;
    before text;
    after text;
begin
    for i in 1 .. length(name) loop
        at := position(substr(name, i, 1) in formal);
        before := case when i = 1 then '' else substr(name, i - 1, 1) end;
        after := substr(name, i + 1, 1);
        if at > 0
           and before !~ '[第〇○一二三四五六七八九十百零壹贰叁肆伍陆柒捌玖拾佰0-9]'
           and after !~ '[号厂店部分社队组村期层楼矿院站路街连场库单栋幢座室弄巷排区〇○一二三四五六七八九十百零壹贰叁肆伍陆柒捌玖拾佰0-9]'
        then
            normal := replace(normal, before || substr(plain, at, 1) || after,
                              before || substr(formal, at, 1) || after);
        end if;
    end loop;
    return normal;
end
$$;

alter table enterprise.name no force row level security;
alter table enterprise.operator no force row level security;
alter table enterprise.sighting no force row level security;

update enterprise.name n
   set normal = enterprise.read_anew(n.name, n.normal)
 where n.name ~ '[零壹贰叁肆伍陆柒捌玖拾佰]'
   and not exists (select from enterprise.name x
                    where x.operator = n.operator and x.kind = n.kind
                      and x.normal = enterprise.read_anew(n.name, n.normal));

update enterprise.operator o
   set normal = enterprise.read_anew(o.name, o.normal)
 where o.name ~ '[零壹贰叁肆伍陆柒捌玖拾佰]';

update enterprise.sighting s
   set normal = enterprise.read_anew(s.name, s.normal)
 where s.name ~ '[零壹贰叁肆伍陆柒捌玖拾佰]';

alter table enterprise.name force row level security;
alter table enterprise.operator force row level security;
alter table enterprise.sighting force row level security;
drop function enterprise.read_anew(text, text);
