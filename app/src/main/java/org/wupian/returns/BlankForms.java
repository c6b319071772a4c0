package org.wupian.returns;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;

/// Forms without figures (空白报送表), to be filled in by what somebody typed or sent.
@Component
public class BlankForms {

    private final Organisations organisations;

    BlankForms(Organisations organisations) {
        this.organisations = organisations;
    }

    public TypedCells of(Form form) {
        return new TypedCells(
                form,
                organisations.of(Organisation.Kind.COUNTY).stream()
                        .map(Organisation::code)
                        .collect(Collectors.toSet()));
    }
}
