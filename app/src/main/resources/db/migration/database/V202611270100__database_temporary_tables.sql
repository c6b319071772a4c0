-- Many rows come in through a table of the transaction's own, see BulkRows.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${app}');
end $$;
