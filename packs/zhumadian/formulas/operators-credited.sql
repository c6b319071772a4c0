select month, organisation, county,
       sum(case when item = 'operators-credited' then value end) as amount,
       sum(case when item = 'operators' then value end) as base
  from fact.return_cell
 where form = 'sown'
   and item in ('operators-credited', 'operators')
   and county = ''
 group by month, organisation, county
