"""Given names that are common in the Netherlands and Flanders, to tell "Robert van Asten" from "de raad van Asten"."""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
Aad Ab Abdel Ad Adriaan Ahmed Albert Alex Alexander Ali André Andries Anita Ank Anke Anna Annelies Annemarie Annemiek Anneke Annet Anouk Anton Arend Arie Arjan Arjen Arno Arnold Astrid
Barbara Bart Bas Ben Bernard Bert Bianca Birgit Bob Boris Bram Brigitte Carel Carla Carolien Caroline Catharina Cees Chantal Charlotte Chris Christiaan Christine Claudia Coen Conny Cora Corine Corrie
Daan Daniël David Dennis Desiree Diana Dick Diederik Dirk Dirk-Jan Edith Edwin Eelco Elisabeth Ellen Els Elske Emile Emma Eric Erik Erna Ernst Esther Eva Evert Fatima Femke Ferdinand Fleur Floor Floris Francine
Frank Frans Fred Frederik Freek Frits Gerard Gerben Gerda Gerrit Gert Gert-Jan Gijs Greet Guido Guus Han Hanneke Hannie Hans Harm Harold Harry Heleen Helma Hendrik Henk Henri Henriëtte Herman Hilde Hugo Huub
Ine Ineke Inge Ingrid Irene Iris Ivo Jaap Jack Jacob Jacqueline Jan Jan-Willem Janneke Jannie Jasper Jeanette Jeanine Jelle Jenny Jeroen Jeske Jet Joan Job Joep Johan Johanna John Jolanda Jolien Jolanthe
Joost Joris Jos José Josephine Joyce Judith Jules Julia Jurgen Kaat Karel Karen Karin Kees Kim Klaas Koen Koos Lars Laura Leen Leendert Leo Leonie Lies Liesbeth Lilian Linda Lisa Lisette Lodewijk Lot Louis
Luc Lucas Lucie Luuk Maaike Maarten Machteld Magda Mandy Manon Marc Marcel Margriet Maria Marian Marianne Marieke Marijke Marijn Marike Marion Marius Marjan Marjolein Mark Marleen Marlies Marloes Martijn
Martine Mathilde Maurice Max Melanie Menno Merel Mia Michael Michel Michiel Mieke Mirjam Mohamed Monique Nathalie Nico Nicole Niek Niels Noor Olga Oscar Otto Patricia Patrick Paul Paula Pauline Peter Petra
Philip Piet Pieter Pim Rachid Ralph Reinier Remco René Renske Riet Rik Rob Robbert Robert Robin Roel Roeland Rogier Roland Ron Ronald Rosa Ruben Rudolf Ruud Sabine Sander Sandra Sara Saskia Sebastiaan Sigrid
Simon Simone Sjaak Sjoerd Sofie Sophie Stef Stefan Stephan Steven Susan Susanne Suzanne Sven Sylvia Tanja Theo Thijs Thomas Tim Timo Tineke Titia Tjeerd Tom Ton Toon Trees Truus Vera Victor Vincent
Walter Ward Wendy Wiebe Wil Wilbert Wilhelmina Willeke Willem Willemijn Wim Wouter Yolanda Yvonne
"""
GIVEN_NAMES: Final = "|".join(sorted(_NAMES.split(), key=len, reverse=True))
"""A pattern of the names."""
