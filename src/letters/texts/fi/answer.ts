/** K16. */
export const answer = {
  documentName: 'Vastaus',
  title: 'Vastaus tiedusteluusi',
  transferTitle: 'Pyyntösi on siirretty',
  transferred: 'Olemme siirtäneet pyyntösi jäljempänä mainitulle taholle.',
  transferredTo: 'Vastaanottaja',
} as const;
