select month, organisation, county,
       sum(case when item = 'households-credited' then value end) as amount,
       sum(case when item = 'households-filed' then value end) as base
  from fact.return_cell
 where form = 'sown'
   and item in ('households-credited', 'households-filed')
   and county = ''
 group by month, organisation, county
