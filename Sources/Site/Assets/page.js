/* What is started on a page. */
(function (KursBuild) {
  'use strict';

  const { each, follow } = KursBuild;

  // Quizzes, reflections and cases --------------------------------------------------------

  each('form.quiz', KursBuild.startQuiz);
  each('section.refleksion', KursBuild.startReflection);
  each('section.case', KursBuild.startCase);
  each('main[data-completion]', KursBuild.startModule);
  each('main > .learning', KursBuild.startLearning);
  KursBuild.startCourses(Array.from(document.querySelectorAll('[data-modules]')));
  each('a.glossary[data-definition]', KursBuild.startTerm);

  addEventListener('storage', KursBuild.heard);
  // A page that comes back out of the browser's memory has heard of no changes meanwhile.
  addEventListener('pageshow', (event) => event.persisted && follow(null));
  setTimeout(KursBuild.removeExpired, 1000);

  // Reviews -------------------------------------------------------------------------------

  // A site nobody builds any more still says that a page has not been gone through in time.
  const today = KursBuild.isoDate(new Date());
  each('[data-review-due]', (notice) => {
    if (notice.dataset.reviewDue < today) notice.hidden = false;
  });

  // Folds ---------------------------------------------------------------------------------

  // The width at which the style sheet puts navigation into columns.
  const wide = matchMedia('(min-width: 62em)');
  const navigation = Array.from(document.querySelectorAll('details.nav-fold'));
  const unfold = () => navigation.forEach((fold) => {
    fold.open = wide.matches || fold.contains(document.activeElement);
  });
  if (wide.matches) unfold();
  if (wide.addEventListener) wide.addEventListener('change', unfold);

  /** @type {HTMLDetailsElement[]} */
  let openedForPaper = [];
  addEventListener('beforeprint', () => {
    openedForPaper = Array.from(document.querySelectorAll(':not(.refleksion) > .fold:not([open], .answer)'));
    openedForPaper.forEach((fold) => { fold.open = true; });
  });
  addEventListener('afterprint', () => {
    openedForPaper.splice(0).forEach((fold) => { fold.open = false; });
  });
}(window.KursBuild));
