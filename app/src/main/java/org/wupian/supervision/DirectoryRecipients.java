package org.wupian.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.directory.Person;

/// Leaders and offices as the directory knows them.
@Component
class DirectoryRecipients implements Reminders.Recipients {

    private final People people;
    private final Organisations organisations;

    DirectoryRecipients(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public List<String> leaders(String organisation) {
        return people.of(organisation).stream()
                .filter(Person::leader)
                .map(Person::account)
                .toList();
    }

    @Override
    public List<String> offices() {
        return organisations.of(Organisation.Kind.OFFICE).stream().map(Organisation::code).toList();
    }
}
