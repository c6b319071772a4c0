package org.wupian.enterprise.web;

import java.util.List;
import org.wupian.enterprise.Attribute;
import org.wupian.ui.Screen;

/// How the operator can be reached (联系方式): in part, or in clear for whoever asked and may.
///
/// @param clear shown in clear
/// @param opens the caller may ask for it
public record ContactsCard(long operator, List<Line> lines, boolean clear, boolean opens)
        implements Screen {

    /// @param source in words
    public record Line(Attribute attribute, String value, String source) {}
}
