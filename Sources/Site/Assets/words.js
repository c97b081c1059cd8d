/* What the reader is told, in Danish and English. */
(function (KursBuild) {
  'use strict';

  const DANISH = {
    check: 'Tjek svar',
    checkAll: 'Tjek alle svar',
    checkAnyway: 'Tjek alligevel',
    keep: 'Gem svar',
    retry: 'Prøv igen',
    change: 'Ret dit svar',
    retryWrong: 'Prøv igen på de forkerte',
    reset: 'Nulstil quizzen',
    resetQuestion: 'Nulstil spørgsmålet',
    right: 'Rigtigt',
    partly: 'Delvist rigtigt',
    wrong: 'Forkert',
    answeredOnly: 'Dit svar er noteret. Her er intet rigtigt eller forkert svar.',
    yourAnswer: 'Dit svar',
    yourAnswerRight: 'Dit svar – rigtigt',
    yourAnswerWrong: 'Dit svar – forkert',
    noAnswer: 'Intet svar – forkert',
    firstRight: 'Rigtigt: Det skal stå først',
    firstWrong: 'Forkert: Det skal ikke stå først',
    nextRight: 'Rigtigt: Det kommer lige efter punktet før',
    nextWrong: 'Forkert: Det kommer ikke lige efter punktet før',
    chooseOne: 'Vælg et svar først.',
    chooseRows: 'Vælg mindst ét svar først.',
    orderFirst: 'Sæt punkterne i rækkefølge først.',
    writeFirst: 'Skriv eller vælg et svar først.',
    markFirst: 'Markér mindst ét sted i teksten først.',
    chosen: (right, all, wrong) => `Du har valgt ${right} af ${all} rigtige svar`
      + (wrong === 0 ? '.' : wrong === 1 ? ' og 1 forkert.' : ` og ${wrong} forkerte.`),
    rightOf: (right, all) => `${right} af ${all} er rigtige.`,
    following: (right, all) => `${right} af ${all} punkter følger rigtigt efter punktet før.`,
    perOption: 'Der står en forklaring ved hvert af dine svar.',
    perPart: 'Ved hvert svar står der, om det er rigtigt.',
    hintThere: 'Der er et hint til spørgsmålet.',
    triesLeft: (left) => (left === 1
      ? 'Svaret vises, hvis det næste forsøg heller ikke er rigtigt.'
      : `Svaret vises efter ${left} forsøg mere.`),
    keyThere: 'Du kan se det rigtige svar under spørgsmålet.',
    gap: (number) => `Hul ${number}`,
    moveUp: 'Flyt op',
    moveDown: 'Flyt ned',
    moved: (text, place, all) => `${text}: plads ${place} af ${all}`,
    isFirst: (text) => `${text} står allerede først`,
    isLast: (text) => `${text} står allerede sidst`,
    question: (number, all) => `Spørgsmål ${number} af ${all}`,
    drawn: (some, all) => `Du får ${some} af ${all} spørgsmål, valgt tilfældigt. `
      + 'Når du nulstiller quizzen, får du et nyt udvalg.',
    atEnd: 'Du får at vide, om dine svar er rigtige, når du har svaret på alle spørgsmål.',
    missing: (numbers) => `Du mangler at svare på spørgsmål ${numbers}. `
      + 'Svar på dem, eller tjek dine svar alligevel.',
    and: ' og ',
    answered: (done, all) => `Du har svaret på ${done} af ${all} spørgsmål.`,
    score: (score, max, percent) => `Du fik ${score} af ${max} point (${percent} procent).`,
    passed: (pass) => `Kravet er ${pass} procent: Du har bestået.`,
    failed: (pass) => `Kravet er ${pass} procent: Du har ikke bestået endnu. `
      + 'Prøv igen på de spørgsmål, du ikke fik helt rigtige.',
    notRight: 'Spørgsmål, du ikke fik helt rigtige:',
    retrying: (count) => (count === 1
      ? 'Et spørgsmål er klar til et nyt forsøg.'
      : `${count} spørgsmål er klar til et nyt forsøg.`),
    wasReset: 'Quizzen er nulstillet. Begynd forfra med første spørgsmål.',
    questionWasReset: 'Spørgsmålet er nulstillet.',
    unsaved: 'Dine svar kan ikke gemmes på denne enhed. '
      + 'Du kan tage quizzen, men svarene forsvinder, når du forlader siden.',
    unreadable: 'Et tidligere svar kunne ikke læses og er fjernet. Svar på spørgsmålet igen.',
    keepReflection: (days) => `Gem på denne enhed i ${days} dage`,
    reflectionHere: 'Det, du skriver, bliver i denne fane og forsvinder, når du lukker den.',
    reflectionKept: (date) => `Det, du skriver, er gemt på denne enhed til den ${date}. `
      + 'Andre, der bruger enheden, kan læse det.',
    progress: 'Gem, hent eller slet dine svar',
    progressWhy: 'Dine svar ligger kun i denne browser. '
      + 'Gem dem i en fil, hvis du vil fortsætte et andet sted.',
    saveFile: 'Gem svar i en fil',
    loadFile: 'Hent svar fra en fil',
    removeAll: 'Nulstil alt på dette websted',
    removeSure: 'Tryk igen for at slette alle dine svar',
    removeWarning: 'Alle dine svar på hele webstedet slettes, hvis du trykker igen.',
    removed: 'Alle dine svar på dette websted er slettet.',
    savedFile: (name) => `Dine svar er gemt i filen ${name}.`,
    nothingToSave: 'Der er ingen svar at gemme endnu.',
    loaded: (count) => (count === 1 ? '1 svar er hentet.' : `${count} svar er hentet.`),
    notOurFile: 'Filen kan ikke bruges: Den er ikke gemt fra et kursus som dette.',
    otherSite: 'Filen kan ikke bruges: Den er gemt fra et andet websted.',
    newerFile: 'Filen kan ikke bruges: Den er gemt fra en nyere udgave af webstedet.',
    fileName: 'mine-svar',
  };

  /** @type {typeof DANISH} */
  const ENGLISH = {
    check: 'Check answer',
    checkAll: 'Check all answers',
    checkAnyway: 'Check anyway',
    keep: 'Save answer',
    retry: 'Try again',
    change: 'Change your answer',
    retryWrong: 'Try again on the incorrect ones',
    reset: 'Reset the quiz',
    resetQuestion: 'Reset the question',
    right: 'Correct',
    partly: 'Partly correct',
    wrong: 'Incorrect',
    answeredOnly: 'Your answer is noted. There is no correct or incorrect answer here.',
    yourAnswer: 'Your answer',
    yourAnswerRight: 'Your answer – correct',
    yourAnswerWrong: 'Your answer – incorrect',
    noAnswer: 'No answer – incorrect',
    firstRight: 'Correct: it comes first',
    firstWrong: 'Incorrect: it does not come first',
    nextRight: 'Correct: it comes right after the item before',
    nextWrong: 'Incorrect: it does not come right after the item before',
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
    keyThere: 'You can see the correct answer below the question.',
    gap: (number) => `Gap ${number}`,
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
      + 'Try again on the questions you did not get wholly right.',
    notRight: 'Questions you did not get wholly right:',
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
    reflectionHere: 'What you write stays in this tab and is gone when you close it.',
    reflectionKept: (date) => `What you write is saved on this device until ${date}. `
      + 'Others who use the device can read it.',
    progress: 'Save, load or delete your answers',
    progressWhy: 'Your answers are only in this browser. '
      + 'Save them in a file if you want to go on elsewhere.',
    saveFile: 'Save answers in a file',
    loadFile: 'Load answers from a file',
    removeAll: 'Reset everything on this site',
    removeSure: 'Press again to delete all your answers',
    removeWarning: 'All your answers on the whole site are deleted if you press again.',
    removed: 'All your answers on this site have been deleted.',
    savedFile: (name) => `Your answers are saved in the file ${name}.`,
    nothingToSave: 'There are no answers to save yet.',
    loaded: (count) => (count === 1 ? '1 answer was loaded.' : `${count} answers were loaded.`),
    notOurFile: 'The file cannot be used: it was not saved from a course like this.',
    otherSite: 'The file cannot be used: it was saved from another site.',
    newerFile: 'The file cannot be used: it was saved from a newer edition of the site.',
    fileName: 'my-answers',
  };

  KursBuild.words = KursBuild.language === 'en' ? ENGLISH : DANISH;
}(window.KursBuild));
