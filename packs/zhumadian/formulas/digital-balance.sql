select month, organisation, county,
       sum(case when item = 'digital-loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'digital-loans'
   and county = ''
 group by month, organisation, county
