select month, organisation, county,
       sum(case when item = 'deposits' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'deposits'
 group by month, organisation, county
