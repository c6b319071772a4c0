select month, organisation, county,
       sum(case when item = 'ip-pledge' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'ip-pledge'
   and county = ''
 group by month, organisation, county
