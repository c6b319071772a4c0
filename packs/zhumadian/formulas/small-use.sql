select month, organisation, county,
       sum(case when item = 'small-firms' then value end) as amount,
       sum(case when item = 'small-credited' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('small-firms', 'small-credited')
   and county = ''
 group by month, organisation, county
