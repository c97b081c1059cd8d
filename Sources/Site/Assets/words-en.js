/* What the reader is told on an English site. */
(function (KursBuild) {
  'use strict';

  KursBuild.language = 'en';

  /** How far the browser lets a page see. */
  const place = KursBuild.isApart ? 'this page' : 'this site';

  /** @type {typeof KursBuild.words} the same as in words-da.js */
  KursBuild.words = {
    check: 'Check answer',
    checkAll: 'Check all answers',
    checkAnyway: 'Check anyway',
    keep: 'Save answer',
    retry: 'Try again',
    change: 'Change your answer',
    retryWrong: 'Try again on the incorrect ones',
    reset: 'Reset the quiz',
    resetSure: 'Press again to reset the quiz',
    resetWarning: 'Your reflections in the quiz will be deleted too if you press again.',
    resetQuestion: 'Reset the question',
    right: 'Correct',
    partly: 'Partly correct',
    wrong: 'Incorrect',
    answeredOnly: 'Your answer is noted. No answer is correct or incorrect.',
    yourAnswer: 'Your answer',
    yourAnswerRight: 'Your answer – correct',
    yourAnswerWrong: 'Your answer – incorrect',
    noAnswer: 'No answer – incorrect',
    firstRight: 'Correct: it comes first',
    firstWrong: 'Incorrect: it does not come first',
    nextRight: 'Correct: it comes directly after the item before',
    nextWrong: 'Incorrect: it does not come directly after the item before',
    chooseOne: 'Choose an answer first.',
    chooseRows: 'Choose at least one answer first.',
    orderFirst: 'Put the items in order first.',
    writeFirst: 'Type or choose an answer first.',
    markFirst: 'Mark at least one place in the text first.',
    chosen: (right, all, wrong) => `You have chosen ${right} of ${all} correct answers`
      + (wrong === 0 ? '.' : ` and ${wrong} incorrect.`),
    rightOf: (right, all) => `${right} of ${all} are correct.`,
    following: (right, all) => `${right} of ${all} items come correctly after the item before.`,
    perOption: 'There is an explanation at each of your answers.',
    perPart: 'At each answer it says whether it is correct.',
    hintThere: 'There is a hint for the question.',
    triesLeft: (left) => (left === 1
      ? 'The answer is shown if the next try is not correct either.'
      : `The answer is shown after ${left} more tries.`),
    moveUp: 'Move up',
    moveDown: 'Move down',
    moved: (text, place, all) => `${text}: place ${place} of ${all}`,
    isFirst: (text) => `${text} is first already`,
    isLast: (text) => `${text} is last already`,
    question: (number, all) => `Question ${number} of ${all}`,
    drawn: (some, all) => `You get ${some} of ${all} questions, chosen at random. `
      + 'When you reset the quiz, you get a new selection.',
    atEnd: 'You will be told whether your answers are correct when you have answered everything.',
    missing: (numbers) => `You have not answered question ${numbers}. `
      + 'Answer, or check your answers anyway.',
    and: ' and ',
    answered: (done, all) => `You have answered ${done} of ${all} questions.`,
    score: (score, max, percent) => `You got ${score} of ${max} points (${percent} per cent).`,
    passed: (pass) => `${pass} per cent is required: You have passed.`,
    failed: (pass) => `${pass} per cent is required: You have not passed yet. `
      + 'Try again on the questions you did not answer fully correctly.',
    notRight: 'Questions you did not answer fully correctly:',
    retrying: (count) => (count === 1
      ? 'One question is ready for a new try.'
      : `${count} questions are ready for a new try.`),
    wasReset: 'The quiz has been reset. Start again with the first question.',
    questionWasReset: 'The question has been reset.',
    unsaved: 'Your answers cannot be saved on this device. '
      + 'You can take the quiz, but the answers are lost when you leave the page.',
    unreadable: 'An earlier answer could not be read and has been removed. '
      + 'Please answer the question again.',
    keepReflection: (days) => `Save on this device for ${days} days`,
    reflectionTooLong: 'The text is too long: only the first 20,000 characters are kept.',
    reflectionHere: 'What you write stays in this tab and is gone when you close it.',
    reflectionKept: (date) => `What you write is saved on this device until ${date}. `
      + 'Others who use the device can read it.',
    progress: 'Save, load or delete your answers',
    progressWhy: 'Your answers are only in this browser. '
      + 'Save them in a file if you want to go on elsewhere.',
    saveFile: 'Save answers in a file',
    loadFile: 'Load answers from a file',
    removeAll: `Reset everything on ${place}`,
    removeSure: 'Press again to delete all your answers',
    removeWarning: `All your answers on ${place} are deleted if you press again.`,
    removed: `All your answers on ${place} have been deleted.`,
    savedFile: (name) => `Your answers are saved in the file ${name}.`,
    nothingToSave: 'There are no answers to save yet.',
    leftOut: 'Reflections are only included if you have chosen to save them on the device.',
    noRoom: 'The file cannot be loaded: there is no room for the answers on this device.',
    loaded: (count) => (count === 0 ? 'The file was loaded.'
      : count === 1 ? '1 answer was loaded.' : `${count} answers were loaded.`),
    notOurFile: 'The file cannot be used: it was not saved from a course like this.',
    otherSite: 'The file cannot be used: it was saved from another site.',
    newerFile: 'The file cannot be used: it was saved from a newer edition of the site.',
    noneHere: 'The file cannot be used here: it has no answers from this page.',
    fileName: 'my-answers',
    resume: 'Continue where you left off',
    glossary: 'See the term in the glossary',
    learning: {
      title: 'Your progress',
      sections: (seen, all) => `You have read ${seen} of ${all} sections.`,
      quizzes: (passed, all) => (all === 1
        ? (passed ? 'You have finished the quiz.' : 'The quiz is left.')
        : `You have finished ${passed} of ${all} quizzes.`),
      cases: (ended, all) => (all === 1
        ? (ended ? 'You have gone through the case.' : 'The case is left.')
        : `You have gone through ${ended} of ${all} cases.`),
      done: (date) => `You completed the module on ${date}.`,
      readAll: 'Mark all sections as read',
      overview: 'My learning',
      apart: 'You have opened the site from a USB stick or a folder. In Firefox this page '
        + 'therefore cannot see what you have done on other pages. Go to the module’s page, '
        + 'find “Save, load or delete your answers”, and press “Save answers in a file”. '
        + 'Then press “Load answers from a file” here. Do so for each module. '
        + 'What you reset here stays on the module’s own page.',
      notBegun: 'Not begun',
      minutes: (count) => `Time: ${count} min.`,
      scores: (percents) => `Quiz: ${percents} per cent of the points.`,
      resetModule: 'Reset the module',
      resetSure: 'Press again to reset the module',
      resetWarning: (title) => `All your answers in ${title} are deleted if you press again.`,
      wasReset: (title) => `${title} has been reset.`,
      courseState: (done, all) => `You have completed ${done} of ${all} modules.`,
      courseDone: (date) => `You completed the course on ${date}.`,
      reflections: 'Your reflections',
      noReflections: 'No reflections are saved.',
      until: (date) => `Deleted on ${date}`,
      untilClosed: 'Deleted when you close the tab',
      print: 'Print my learning',
      certificate: 'Certificate',
      name: 'Your name on the certificate',
      nameNote: 'The name is neither saved nor sent.',
      nameMissing: 'Write your name first.',
      printCertificate: 'Print the certificate',
      hasDone: 'has completed the course',
      finished: (date) => `Completed on ${date}`,
      version: (date) => `The content is of ${date}.`,
      declaration: 'The learner’s own declaration. Nobody has checked who took the course.',
    },
    story: {
      back: 'One step back',
      restart: 'Start over',
      chose: (text) => `You chose: ${text}`,
      wentBack: 'You went one step back.',
      begun: 'The case has been started over.',
      wayTitle: 'Your way through the case',
      wayLead: 'Follow a link to go back to the scene and choose something else.',
      here: 'you are here now',
      steppedBack: 'one step back',
      jumped: 'back from the list',
      resumed: 'You are back where you left off.',
      edited: 'The case has been changed since you were here, so you start over.',
      unsaved: 'Your place in the case cannot be saved on this device. '
        + 'You can go through the case, but you start over if you leave the page.',
      unreadable: 'Your place in the case could not be read, so you start over.',
    },
  };
}(window.KursBuild));
