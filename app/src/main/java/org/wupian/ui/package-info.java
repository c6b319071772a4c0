/// The face (界面): how a controller answers, the frame around every page, components, words in two
/// languages, lists, problems, static assets.
///
/// A controller returns a screen record; the template of the record's name shows it. See
/// `docs/face.md`.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.wupian.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
