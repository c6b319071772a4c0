-- A long list's first version is all there is of members: without figures on it the second was compared row by row.
create function roster.count_members() returns void language plpgsql security definer
    set search_path = roster set default_statistics_target = 20 as $$
begin
    analyze roster.member (roster, number, entry, operator, county);
    analyze roster.member_source (roster, number, entry, source, sender);
end $$;
comment on function roster.count_members is '更新名单成员的统计信息，使新版本与上一版的比对走对路径';
