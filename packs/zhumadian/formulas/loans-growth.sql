select month, organisation, county,
       sum(case when item = 'loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'loans'
 group by month, organisation, county
