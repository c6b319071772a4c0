select month, organisation, county,
       sum(case when item = 'relending-small' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'relending-small'
   and county = ''
 group by month, organisation, county
