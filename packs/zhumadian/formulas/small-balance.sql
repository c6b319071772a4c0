select month, organisation, county,
       sum(case when item = 'inclusive-small' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'inclusive-small'
   and county = ''
 group by month, organisation, county
